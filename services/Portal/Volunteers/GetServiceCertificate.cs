using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Common;

namespace FrivilligPlattform.Portal.Volunteers;

/// <summary>A volunteer fetches the certificate of service, in the language of the page.</summary>
public static class GetServiceCertificate
{
    public static void Map(IEndpointRouteBuilder app) => app
        .MapGet($"{VolunteerPaths.Assignments}/{{id:guid}}/attest.pdf", Handle)
        .WithMetadata(new NeedsAccountAttribute())
        .AllowAnonymous();

    private static async Task<IResult> Handle(Guid id, Gateway api, Flash flash, CancellationToken ct)
    {
        var file = await api.Download($"assignments/{id}/service-certificate", ct);
        if (file is { Ok: true, Value: { } pdf })
            return TypedResults.File(pdf.Content, pdf.ContentType, pdf.Name);
        if (file.SignedOut)
            throw new SignedOutException();
        if (file.NotFound)
            return TypedResults.NotFound();

        flash.Info(file.Problem!.Text);
        return TypedResults.LocalRedirect(Paths.Assignment(id));
    }
}
