using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FrivilligPlattform.Hosting;

/// <summary>What every process of the platform does the same way.</summary>
public static class ServiceDefaults
{
    /// <summary>The tag of checks that must pass before a process is given work.</summary>
    public const string Ready = "ready";

    /// <summary>The languages of the platform, the first being the default.</summary>
    public static readonly string[] Languages = ["nb", "nn", "en", "se"];

    /// <summary>Health, telemetry, problem details, JSON, tokens, policies, clock and languages. <paramref name="name"/> is also the token's audience.</summary>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder, string name)
    {
        builder.AddProcessDefaults(name);
        builder.Services.AddOpenApi();
        builder.AddTokens(name);
        Policies.Add(builder.Services);
        return builder;
    }

    /// <summary>The part of <see cref="AddServiceDefaults"/> without tokens and policies, for a process that passes both on: the gateway.</summary>
    public static WebApplicationBuilder AddProcessDefaults(this WebApplicationBuilder builder, string name)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 32 * 1024 * 1024;
        });
        HouseEndpoint.Add(builder);
        builder.Services.AddSingleton(new ProcessName(name));
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Calm>();
        builder.Services.ConfigureHttpJsonOptions(options => Configure(options.SerializerOptions));
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = Problems.Customize);
        builder.Services.AddExceptionHandler<Problems>();
        builder.Services.AddRequestLocalization(Configure);
        builder.Services.AddHealthChecks();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(15));
        Telemetry.Add(builder, name);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        builder.Logging.AddFilter("MassTransit", LogLevel.Warning);
        // A failed save is an answer (409, 412) or an exception that is logged where it ends.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.Error);
        return builder;
    }

    /// <summary>Health, languages, exceptions to problems in them, sign-in and OpenAPI, in the order that works.</summary>
    public static WebApplication UseServiceDefaults(this WebApplication app)
    {
        app.UseHealth();
        app.UseRouting();
        app.UseRequestLocalization();
        app.UseExceptionHandler();
        app.UseMiddleware<QueryChoices>();
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapOpenApi().AllowAnonymous();
        return app;
    }

    /// <summary><c>/health</c> and <c>/health/ready</c> answer whether work can be given, <c>/health/live</c> whether the process answers at all.</summary>
    /// <remarks>Before routing, which builds every endpoint before it answers the first request.</remarks>
    public static void UseHealth(this WebApplication app)
    {
        var ready = new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) };
        app.UseHealthChecks("/health", ready);
        app.UseHealthChecks("/health/ready", ready);
        app.UseHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
    }

    /// <summary>The platform's JSON: camelCase, choices as words, fields that are not known ignored.</summary>
    public static void Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.PropertyNameCaseInsensitive = true;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static void Configure(RequestLocalizationOptions options)
    {
        var cultures = Languages.Select(CultureInfo.GetCultureInfo).ToList();
        options.DefaultRequestCulture = new(Languages[0]);
        options.SupportedCultures = cultures;
        options.SupportedUICultures = cultures;
        options.ApplyCurrentCultureToResponseHeaders = true;
    }
}

/// <summary>The name of this process among <see cref="Names"/>.</summary>
public sealed record ProcessName(string Value);
