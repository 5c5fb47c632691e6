using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace FrivilligPlattform.Portal.Recruiting;

/// <summary>The words over a bar, from its left edge. Razor keeps the element's name for itself, so it is written out here.</summary>
public sealed class BarLabel : ComponentBase
{
    [Parameter, EditorRequired] public string Y { get; set; } = "";

    [Parameter, EditorRequired] public string Value { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", "chart-label");
        builder.AddAttribute(2, "x", "1");
        builder.AddAttribute(3, "y", Y);
        builder.AddContent(4, Value);
        builder.CloseElement();
    }
}
