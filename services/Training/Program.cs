using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Training;
using FrivilligPlattform.Training.Certificates;
using FrivilligPlattform.Training.Courses;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Names.Training);
builder.Services.AddValidation();
builder.AddMessaging<TrainingDb>();
builder.Services.AddOptions<TrainingOptions>().BindConfiguration("Training").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddHostedService<SeedCourses>();
builder.Services.AddHostedService<ExpireCertificates>();

var app = builder.Build();
app.UseServiceDefaults();
app.UseMessaging<TrainingDb>();
Routes.Map(app);
await app.RunServiceAsync<TrainingDb>(args);
