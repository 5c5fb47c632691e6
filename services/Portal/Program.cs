using FrivilligPlattform.Portal;
using FrivilligPlattform.Portal.Layout;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortal();

var app = builder.Build();
app.UsePortal();
Routes.Map(app);
app.MapRazorComponents<App>().AllowAnonymous();
await app.RunAsync();

/// <summary>The portal: what people see and do in their browser.</summary>
public partial class Program;
