using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity;
using FrivilligPlattform.Identity.Accounts;
using FrivilligPlattform.Identity.Issuers;
using FrivilligPlattform.Messaging;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Names.Identity);
builder.Services.AddValidation();
builder.AddMessaging<IdentityDb>();
builder.Services.AddOptions<IdentityOptions>().BindConfiguration("Identity").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddOptions<SeedOptions>().BindConfiguration("Seed");
builder.AddProtection();
builder.AddAccounts();
builder.AddIssuer();
builder.Services.AddHostedService<Seed>();
builder.Services.AddHostedService<Housekeeping>();

var app = builder.Build();
app.MapIssuer();
app.UseServiceDefaults();
app.UseMessaging<IdentityDb>();
Routes.Map(app);
await app.RunServiceAsync<IdentityDb>(args);
