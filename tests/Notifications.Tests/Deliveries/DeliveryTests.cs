using System.Net.Mail;
using System.Net.Sockets;
using FrivilligPlattform.Notifications.Deliveries;

namespace FrivilligPlattform.Notifications.Tests.Deliveries;

public sealed class DeliveryTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan ThreeDays = TimeSpan.FromDays(3);

    [Fact]
    public void It_waits_longer_after_each_attempt_and_never_more_than_five_minutes()
    {
        var delivery = ALetter();
        var waits = new List<double>();

        for (var i = 0; i < 12; i++)
        {
            delivery.Postpone("server-away", Now, ThreeDays, attempted: false);
            waits.Add((delivery.NextAttemptAt - Now).TotalSeconds);
        }

        Assert.Equal(waits.Order(), waits);
        Assert.Equal(2, waits[0]);
        Assert.Equal(300, waits[^1]);
    }

    [Fact]
    public void It_is_given_up_after_three_days()
    {
        var delivery = ALetter();

        delivery.Postpone("identity-away", Now + ThreeDays, ThreeDays, attempted: false);

        Assert.Equal((DeliveryStatus.Failed, "identity-away"), (delivery.Status, delivery.Failure));
    }

    [Theory]
    [InlineData(true, DeliveryStatus.Waiting)]
    [InlineData(false, DeliveryStatus.Uncertain)]
    public void What_a_dead_process_was_sending_is_repeated_only_where_twice_makes_one_mail(bool repeatable, DeliveryStatus becomes)
    {
        var delivery = ALetter();
        delivery.Claim(Now.AddMinutes(1));

        delivery.Recover(repeatable, Now.AddMinutes(2));

        Assert.Equal(becomes, delivery.Status);
    }

    [Theory]
    [InlineData(SocketError.ConnectionRefused, MailFate.TryAgain)]
    [InlineData(SocketError.HostNotFound, MailFate.TryAgain)]
    [InlineData(SocketError.ConnectionReset, MailFate.Unknown)]
    public void A_server_that_was_never_reached_is_tried_again_and_one_that_fell_silent_is_not(SocketError error, MailFate fate) =>
        Assert.Equal(fate, SmtpTransport.Understand(new SmtpException("", new SocketException((int)error))).Fate);

    [Theory]
    [InlineData(SmtpStatusCode.MailboxBusy, MailFate.TryAgain)]
    [InlineData(SmtpStatusCode.InsufficientStorage, MailFate.TryAgain)]
    [InlineData(SmtpStatusCode.TransactionFailed, MailFate.Hopeless)]
    [InlineData(SmtpStatusCode.GeneralFailure, MailFate.Unknown)]
    public void A_servers_refusal_is_taken_at_its_word(SmtpStatusCode answer, MailFate fate) =>
        Assert.Equal(fate, SmtpTransport.Understand(new SmtpException(answer)).Fate);

    private static Delivery ALetter() => Delivery.OfLetter(Guid.CreateVersion7(), "reset", Now);
}
