using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Identity;

/// <summary>A key of ASP.NET Core data protection. All replicas share them; they seal codes, one-time-password secrets and signing keys.</summary>
public sealed class ProtectionKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public required string Xml { get; init; }

    public static void Map(EntityTypeBuilder<ProtectionKey> key) => key.Property(k => k.Name).HasMaxLength(200);
}

/// <summary>Keeps data protection's keys in the service's own database, so that replicas and restarts open what another sealed.</summary>
public static class Protection
{
    /// <summary>Seals the code of a letter.</summary>
    public const string Letters = "letters";

    /// <summary>Seals the secret of one-time passwords.</summary>
    public const string Totp = "totp";

    /// <summary>Seals the private half of a signing key.</summary>
    public const string SigningKeys = "signing-keys";

    public static void AddProtection(this WebApplicationBuilder builder)
    {
        var protection = builder.Services.AddDataProtection().SetApplicationName(Names.Identity);
        if (builder.Configuration["Identity:ProtectionCertificate"] is { Length: > 0 } path)
        {
            protection.ProtectKeysWithCertificate(
                X509CertificateLoader.LoadPkcs12FromFile(path, builder.Configuration["Identity:ProtectionCertificatePassword"]));
        }

        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = new Repository(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<Statements>())));
    }

    // The interface is synchronous; keys are read once at the start, and stored at the first one and then every 90 days.
    private sealed class Repository(IServiceScopeFactory scopes, Statements statements) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() =>
            statements.ReadAsync("""SELECT "Xml" FROM "ProtectionKeys" """, row => XElement.Parse(row.GetString(0)), default).GetAwaiter().GetResult();

        public void StoreElement(XElement element, string friendlyName)
        {
            using var scope = scopes.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
            db.ProtectionKeys.Add(new() { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
            db.SaveChangesAsync().GetAwaiter().GetResult();
        }
    }
}
