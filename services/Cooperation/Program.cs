using FrivilligPlattform.Cooperation;
using FrivilligPlattform.Cooperation.Tasks;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Names.Cooperation);
builder.Services.AddValidation();
builder.AddMessaging<CooperationDb>();
builder.Services.AddHostedService<SeedTasks>();

var app = builder.Build();
app.UseServiceDefaults();
app.UseMessaging<CooperationDb>();
Routes.Map(app);
await app.RunServiceAsync<CooperationDb>(args);
