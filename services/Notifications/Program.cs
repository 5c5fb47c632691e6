using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Notifications;
using FrivilligPlattform.Notifications.Deliveries;
using FrivilligPlattform.Notifications.Letters;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Names.Notifications);
builder.Services.AddValidation();
builder.AddMessaging<NotificationsDb>();
builder.Services.AddOptions<MailOptions>().BindConfiguration("Mail").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddOptions<PortalOptions>().BindConfiguration("Portal").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddSingleton<FolderTransport>().AddSingleton<SmtpTransport>().AddSingleton(MailOptions.Transport);
builder.Services.AddHttpClient<LetterBox>(LetterBox.Configure);
builder.Services.AddScoped<Composer>();
builder.Services.AddHostedService<Postman>();

var app = builder.Build();
app.UseServiceDefaults();
app.UseMessaging<NotificationsDb>();
Routes.Map(app);
await app.RunServiceAsync<NotificationsDb>(args);

/// <summary>The process that tells people what they wait for.</summary>
public sealed partial class Program;
