using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;

namespace ReadinessCheck.Reporting.Page;

/// <summary>
/// Fills the template. Everything is encoded but <see cref="TrustedMarkup"/>; a name that the template and the model do not share is an error, and
/// so is the filter that would write something unencoded.
/// </summary>
internal static class PageTemplate
{
    // Letters of every script stay letters; what means anything in HTML is encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly TemplateOptions Options = CreateOptions();
    private static readonly IFluidTemplate Template = Parse(PageResource.Read("page.liquid"));

    /// <summary>Writes a page.</summary>
    /// <param name="model">What stands on it.</param>
    /// <param name="output">Where to write; left open.</param>
    public static void Write(PageModel model, TextWriter output)
    {
        TemplateContext context = new(Options);
        context.SetValue("page", model);
        Template.RenderAsync(output, Encoder, context).AsTask().GetAwaiter().GetResult();
        output.Flush();
    }

    /// <summary>Parses a template.</summary>
    /// <exception cref="InvalidOperationException">It is not well-formed.</exception>
    internal static IFluidTemplate Parse(string source) => new FluidParser().TryParse(source, out IFluidTemplate template, out string error)
        ? template
        : throw new InvalidOperationException($"The page's template is wrong: {error}");

    /// <summary>Fills a template of a test's own as the page's is filled.</summary>
    internal static string Fill(string source, PageModel model)
    {
        TemplateContext context = new(Options);
        context.SetValue("page", model);
        return Parse(source).Render(context, Encoder);
    }

    private static TemplateOptions CreateOptions()
    {
        // The strictness of the library's own takes what is null for a mistake.
        TemplateOptions options = new()
        {
            StrictFilters = true,
            Undefined = name => throw new InvalidOperationException($"The page's template has a name that nothing bears: '{name}'."),
        };
        options.MemberAccessStrategy.MemberNameStrategy = MemberNameStrategies.CamelCase;
        foreach (Type type in (Type[])
        [
            typeof(PageModel), typeof(PageTotals), typeof(PageBar), typeof(PageStanding), typeof(PageProblem), typeof(PageDisagreement), typeof(PageLink),
            typeof(PageItem), typeof(PageFinding), typeof(PageQuote), typeof(PageNeighbour), typeof(PageText), typeof(PagePart), typeof(PageRun),
            typeof(PageSentence),
        ])
        {
            options.MemberAccessStrategy.Register(type);
        }

        options.ValueConverters.Add(value => value is TrustedMarkup markup ? new StringValue(markup.Text, encode: false) : null);
        options.Filters.AddFilter("raw", (_, _, _) => throw new InvalidOperationException("The page's template writes nothing unencoded: make it a TrustedMarkup."));
        return options;
    }
}
