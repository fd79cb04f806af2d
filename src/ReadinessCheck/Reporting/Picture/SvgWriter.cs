using System.Globalization;
using System.Text;
using System.Xml;

namespace ReadinessCheck.Reporting.Picture;

/// <summary>Writes SVG, well-formed whatever the texts are.</summary>
internal sealed class SvgWriter : IDisposable
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private readonly StringBuilder _svg = new();
    private readonly XmlWriter _xml;

    public SvgWriter()
    {
        _xml = XmlWriter.Create(_svg, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n" });
    }

    /// <summary>Begins an element; attributes whose value is null are left out.</summary>
    public SvgWriter Begin(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _xml.WriteStartElement(name, Namespace);
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is not null)
            {
                _xml.WriteAttributeString(attribute, value);
            }
        }

        return this;
    }

    /// <summary>Ends the element begun last.</summary>
    public void End() => _xml.WriteEndElement();

    /// <summary>Writes an element that holds nothing, or a text.</summary>
    public void Write(string name, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(name, attributes);
        if (text is not null)
        {
            _xml.WriteString(text);
        }

        End();
    }

    /// <summary>Writes a text at a place.</summary>
    public void Text(string style, double x, double y, string text) =>
        Write("text", text, ("class", style), ("x", Number(x)), ("y", Number(y)));

    /// <summary>Writes a path.</summary>
    public void Path(string style, FormattableString path) =>
        Write("path", null, ("class", style), ("d", string.Format(CultureInfo.InvariantCulture, path.Format, [.. path.GetArguments().Select(Rounded)])));

    /// <summary>Writes a rectangle with round corners.</summary>
    public void Box(string style, double x, double y, double width, double height, double round) => Write(
        "rect", null, ("class", style), ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)), ("rx", Number(round)));

    /// <summary>Writes a circle.</summary>
    public void Circle(string style, double x, double y, double radius) =>
        Write("circle", null, ("class", style), ("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)));

    /// <summary>Writes a number, to a tenth.</summary>
    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Gives what was written, with a final line break.</summary>
    public string Complete()
    {
        _xml.Flush();
        return _svg.Append('\n').ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private static object? Rounded(object? value) => value is double number ? Math.Round(number, 1) : value;
}
