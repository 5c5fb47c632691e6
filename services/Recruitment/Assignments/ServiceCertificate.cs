using System.Globalization;
using FrivilligPlattform.Recruitment.Pdf;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>A certificate of service on one page: who contributed what, where, for how long. It says nothing of suitability or conduct.</summary>
/// <param name="Minutes">Time that a coordinator approved; 0 when none was logged.</param>
public sealed record ServiceCertificate(
    string VolunteerName, string OrganisationName, string? OrganisationNumber, string Title, string TypeName, DateOnly From, DateOnly? Until, int Times,
    int Minutes, string? ContactPerson, DateOnly IssuedOn)
{
    private const double Margin = 70;

    /// <summary>The page as PDF, in the language of the reader.</summary>
    public byte[] ToPdf()
    {
        var page = new PdfPage($"{Texts.ServiceCertificateTitle}: {VolunteerName}", OrganisationName, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        var y = 120.0;
        Write(page, OrganisationName, 13, ref y, grey: 0.3);
        y += 40;
        Write(page, Texts.ServiceCertificateTitle, 24, ref y);
        y += 30;
        Write(page, VolunteerName, 20, ref y);
        y += 12;
        Write(page, Texts.Fill(Texts.ServiceCertificateText, Title, TypeName, OrganisationName), 12, ref y);
        y += 10;
        Write(page, Until is { } until
            ? Texts.Fill(Texts.ServiceCertificatePeriod, Day(From), Day(until))
            : Texts.Fill(Texts.ServiceCertificateSince, Day(From)), 12, ref y);
        if (Minutes > 0)
            Write(page, Texts.Fill(Texts.ServiceCertificateHours, Times, (Minutes / 60.0).ToString("0.#", CultureInfo.CurrentCulture)), 12, ref y);
        y += 20;
        Write(page, Texts.ServiceCertificateThanks, 12, ref y);
        y += 60;
        page.Rule(Margin, y, 240);
        y += 18;
        Write(page, string.Join(", ", new[] { ContactPerson, OrganisationName }.Where(t => !string.IsNullOrWhiteSpace(t))), 11, ref y);
        if (OrganisationNumber is not null)
            Write(page, Texts.Fill(Texts.ServiceCertificateNumber, OrganisationNumber), 10, ref y, grey: 0.3);
        Write(page, Day(IssuedOn), 10, ref y, grey: 0.3);
        return page.ToArray();
    }

    /// <summary>Writes a text over as many lines as it needs.</summary>
    private static void Write(PdfPage page, string text, double size, ref double y, double grey = 0)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && page.Measure(longer, size) > PdfPage.Width - 2 * Margin)
            {
                page.Write(line, Margin, y, size, grey);
                y += size * 1.5;
                longer = word;
            }

            line = longer;
        }

        page.Write(line, Margin, y, size, grey);
        y += size * 1.5;
    }

    private static string Day(DateOnly date) => date.ToString("d. MMMM yyyy", CultureInfo.CurrentCulture);
}
