using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Portal.Tests.Components;

public sealed class PanelTests
{
    /// <summary>Only the panel opens by itself when a form inside comes back with errors, so no page folds a form away by hand.</summary>
    [Fact]
    public void No_page_folds_a_form_away_by_hand()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Approval.Root(), "services", "Portal"), "*.razor", SearchOption.AllDirectories)
            .Where(f => !f.Contains("node_modules", StringComparison.Ordinal)).ToList();

        var offenders = pages.Where(f => Path.GetFileName(f) != "Panel.razor")
            .Where(f => File.ReadAllText(f).Split("<details").Skip(1).Any(d => d.Split("</details>")[0].Contains("Form", StringComparison.Ordinal)))
            .Select(Path.GetFileName);

        Assert.NotEmpty(pages);
        Assert.Empty(offenders);
    }
}
