using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment;
using FrivilligPlattform.Recruitment.Clearance;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Names.Recruitment);
builder.Services.AddValidation();
builder.AddMessaging<RecruitmentDb>();
builder.Services.AddOptions<RecruitmentOptions>().BindConfiguration("Recruitment").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddHostedService<EndRunOutClearances>();

var app = builder.Build();
app.UseServiceDefaults();
app.UseMessaging<RecruitmentDb>();
Routes.Map(app);
await app.RunServiceAsync<RecruitmentDb>(args);
