using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching;
using FrivilligPlattform.Matching.Digests;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Messaging;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Names.Matching);
builder.Services.AddValidation();
builder.AddMessaging<MatchingDb>();
builder.Services.AddOptions<MatchingOptions>().BindConfiguration("Matching").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddSingleton<CurrentIndex>();
builder.Services.AddHostedService<IndexKeeper>();
builder.Services.AddHostedService<DigestSender>();
builder.Services.AddHostedService<RosterClock>();
builder.Services.AddHealthChecks().AddCheck<CurrentIndex>("index", tags: [ServiceDefaults.Ready]);

var app = builder.Build();
app.UseServiceDefaults();
app.UseMessaging<MatchingDb>();
Routes.Map(app);
await app.RunServiceAsync<MatchingDb>(args);
