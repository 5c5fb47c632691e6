using FrivilligPlattform.Gateway;

Wiring.TuneProcess();
var builder = WebApplication.CreateBuilder(args);
builder.AddGateway();
var app = builder.Build();
app.UseGateway();
await app.RunAsync();
