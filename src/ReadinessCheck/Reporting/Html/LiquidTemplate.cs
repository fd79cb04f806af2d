using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;

namespace ReadinessCheck.Reporting.Html;

/// <summary>
/// A template of HTML. Everything that is filled in is encoded but <see cref="TrustedMarkup"/>; a name that the template and the values do not
/// share is an error, and so is the filter that would write something unencoded.
/// </summary>
internal sealed class LiquidTemplate
{
    private static readonly FluidParser Parser = new();

    // Letters of every script stay letters; what means anything in HTML is encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly IFluidTemplate _template;
    private readonly TemplateOptions _options;

    private LiquidTemplate(IFluidTemplate template, TemplateOptions options)
    {
        _template = template;
        _options = options;
    }

    /// <summary>Loads one that is part of the assembly.</summary>
    /// <param name="name">Its file name.</param>
    /// <param name="models">The types whose properties it names, beside texts, lists and dictionaries.</param>
    public static LiquidTemplate Load(string name, params Type[] models) => Parse(MarkupResource.Read(name), models);

    /// <summary>Reads a template.</summary>
    /// <exception cref="InvalidOperationException">It is not well-formed.</exception>
    internal static LiquidTemplate Parse(string source, params Type[] models) => Parser.TryParse(source, out IFluidTemplate template, out string error)
        ? new LiquidTemplate(template, Options(models))
        : throw new InvalidOperationException($"The template is wrong: {error}");

    /// <summary>Fills it in.</summary>
    /// <param name="values">What it names.</param>
    public string Fill(IReadOnlyDictionary<string, object?> values) => _template.Render(Context(values), Encoder);

    /// <summary>Fills it in where it is large.</summary>
    /// <param name="values">What it names.</param>
    /// <param name="output">Where to write; left open.</param>
    public void Fill(IReadOnlyDictionary<string, object?> values, TextWriter output)
    {
        _template.RenderAsync(output, Encoder, Context(values)).AsTask().GetAwaiter().GetResult();
        output.Flush();
    }

    private TemplateContext Context(IReadOnlyDictionary<string, object?> values)
    {
        TemplateContext context = new(_options);
        foreach ((string name, object? value) in values)
        {
            context.SetValue(name, value);
        }

        return context;
    }

    private static TemplateOptions Options(Type[] models)
    {
        // The strictness of the library's own takes what is null for a mistake.
        TemplateOptions options = new()
        {
            StrictFilters = true,
            Undefined = name => throw new InvalidOperationException($"The template has a name that nothing bears: '{name}'."),
        };
        options.MemberAccessStrategy.MemberNameStrategy = MemberNameStrategies.CamelCase;
        foreach (Type type in models)
        {
            options.MemberAccessStrategy.Register(type);
        }

        options.ValueConverters.Add(value => value is TrustedMarkup markup ? new StringValue(markup.Text, encode: false) : null);
        options.Filters.AddFilter("raw", (_, _, _) => throw new InvalidOperationException("A template writes nothing unencoded: make it a TrustedMarkup."));
        return options;
    }
}
