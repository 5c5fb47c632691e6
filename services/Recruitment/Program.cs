using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment;
using FrivilligPlattform.Recruitment.Imports;
using FrivilligPlattform.Recruitment.Register;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Names.Recruitment);
builder.Services.AddValidation();
builder.AddMessaging<RecruitmentDb>();
builder.Services.AddOptions<RecruitmentOptions>().BindConfiguration("Recruitment").PostConfigure<IConfiguration>(RecruitmentOptions.TakePortal).ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddOptions<RegisterOptions>().BindConfiguration("Register").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddHttpClient<RegisterClient>(RegisterClient.Configure);
builder.Services.AddScoped<RegisterBook>();
builder.Services.AddSingleton<ImportSignal>().AddHostedService<RunImports>();
HourlyRounds.Add(builder.Services);

var app = builder.Build();
app.UseServiceDefaults();
app.UseMessaging<RecruitmentDb>();
Routes.Map(app);
await app.RunServiceAsync<RecruitmentDb>(args);
