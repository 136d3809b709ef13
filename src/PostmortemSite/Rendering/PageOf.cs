using Microsoft.AspNetCore.Components;

namespace PostmortemSite.Rendering;

/// <summary>A component that is a whole page, made from one typed model.</summary>
/// <typeparam name="TModel">What the page is about.</typeparam>
public abstract class PageOf<TModel> : ComponentBase
{
    /// <summary>Where the page lies, and what it is called.</summary>
    [Parameter, EditorRequired] public required SitePage Page { get; set; }

    /// <summary>What the page is about.</summary>
    [Parameter, EditorRequired] public required TModel Model { get; set; }
}
