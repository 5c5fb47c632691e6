using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Reporting;
using FrivilligPlattform.Reporting.Volunteers;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Names.Reporting);
builder.Services.AddValidation();
builder.AddMessaging<ReportingDb>();
builder.Services.AddOptions<ReportingOptions>().BindConfiguration("Reporting").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddScoped<Pseudonyms>();
builder.Services.AddHostedService<PseudonymRemoval>();

var app = builder.Build();
app.UseServiceDefaults();
app.UseMessaging<ReportingDb>();
Routes.Map(app);
await app.RunServiceAsync<ReportingDb>(args);
