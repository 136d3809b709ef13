using System.Collections.Immutable;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering;

/// <summary>A page with the component that shows it, ready to be rendered on any thread.</summary>
public abstract record PageToRender(SitePage Page)
{
    /// <summary>A page shown by a component that takes exactly this model.</summary>
    public static PageToRender Of<TComponent, TModel>(SitePage page, TModel model)
        where TComponent : PageOf<TModel> => new Typed<TComponent, TModel>(page, model);

    internal abstract void Render(IServiceProvider services, PageBuffer buffer);

    private sealed record Typed<TComponent, TModel>(SitePage Page, TModel Model) : PageToRender(Page)
        where TComponent : PageOf<TModel>
    {
        internal override void Render(IServiceProvider services, PageBuffer buffer)
        {
            // One renderer a page: a renderer never lets go of what it has rendered.
            var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            try
            {
                renderer.Dispatcher.InvokeAsync(() => RenderTo(renderer, buffer)).GetAwaiter().GetResult();
            }
            finally
            {
                renderer.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
        }

        private async Task RenderTo(HtmlRenderer renderer, PageBuffer buffer)
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(PageOf<>.Page)] = Page,
                [nameof(PageOf<>.Model)] = Model,
            });
            var root = await renderer.RenderComponentAsync<TComponent>(parameters);
            root.WriteHtmlTo(buffer);
        }
    }
}

/// <summary>Turns pages into UTF-8, one after the other; each thread has its own.</summary>
internal sealed class RenderPage : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection()
        .AddSingleton<HtmlEncoder, PlainEncoder>()
        .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
        .BuildServiceProvider();

    private readonly PageBuffer buffer = new();

    /// <summary>The page's bytes; valid until the next page.</summary>
    public ReadOnlySpan<byte> Run(PageToRender page)
    {
        buffer.Clear();
        try
        {
            page.Render(services, buffer);
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"{page.Page.Address.FilePath} can't be rendered.", error);
        }

        return buffer.ToUtf8();
    }

    /// <summary>Renders pages, in parallel, to where they wait to be published.</summary>
    public static void All(ImmutableArray<PageToRender> pages, IStagedFiles files) => Parallel.For(
        0,
        pages.Length,
        () => new RenderPage(),
        (index, _, render) =>
        {
            files.Add(pages[index].Page.Address.FilePath, render.Run(pages[index]));
            return render;
        },
        render => render.Dispose());

    /// <inheritdoc/>
    public void Dispose()
    {
        buffer.Dispose();
        services.Dispose();
    }
}
