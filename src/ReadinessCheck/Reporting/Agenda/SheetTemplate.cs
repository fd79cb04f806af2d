using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;

namespace ReadinessCheck.Reporting.Agenda;

/// <summary>
/// A small HTML page without script, filled in by Liquid. All that is put in is encoded, and the page's content-security policy lets
/// nothing in but its one style sheet, which it knows by its hash.
/// </summary>
internal sealed class SheetTemplate
{
    private static readonly FluidParser Parser = new();
    private static readonly TemplateOptions Options = new();

    // What cannot break out stays readable in the page's source: quotation marks, and letters of every script.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string Style = Read("sheet.css");
    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'";

    private static readonly IFluidTemplate Frame = Parser.Parse(Read("sheet.liquid"));

    private readonly IFluidTemplate _body;

    private SheetTemplate(IFluidTemplate body)
    {
        _body = body;
    }

    /// <summary>Loads the template of a page's content.</summary>
    /// <param name="name">The name of the embedded file.</param>
    public static SheetTemplate Load(string name) => new(Parser.Parse(Read(name)));

    /// <summary>Fills in a whole page.</summary>
    /// <param name="title">The page's title.</param>
    /// <param name="values">What the template names; texts, lists, and further dictionaries.</param>
    public string Render(string title, IReadOnlyDictionary<string, object?> values)
    {
        TemplateContext context = new(Options);
        context.SetValue("title", title);
        context.SetValue("policy", Policy);
        context.SetValue("style", Style);
        context.SetValue("content", RenderFragment(values));
        return Frame.Render(context, Encoder);
    }

    /// <summary>Fills in the content alone, for another page to take in.</summary>
    /// <param name="values">What the template names; texts, lists, and further dictionaries.</param>
    public string RenderFragment(IReadOnlyDictionary<string, object?> values)
    {
        TemplateContext context = new(Options);
        foreach ((string name, object? value) in values)
        {
            context.SetValue(name, value);
        }

        return _body.Render(context, Encoder);
    }

    private static string Read(string name)
    {
        using Stream resource = typeof(SheetTemplate).Assembly.GetManifestResourceStream($"ReadinessCheck.Reporting.Sheets.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        using StreamReader reader = new(resource);

        // The hash is of the very bytes: a checkout with other line ends must not change it.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
