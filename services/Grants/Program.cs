using FrivilligPlattform.Grants;
using FrivilligPlattform.Grants.Calls;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Names.Grants);
builder.Services.AddValidation();
builder.AddMessaging<GrantsDb>();
builder.Services.AddHostedService<CallOpener>();

var app = builder.Build();
app.UseServiceDefaults();
app.UseMessaging<GrantsDb>();
Routes.Map(app);
await app.RunServiceAsync<GrantsDb>(args);

/// <summary>The process that handles grants.</summary>
public sealed partial class Program;
