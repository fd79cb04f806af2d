using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ReadinessCheck.Cli.Settings;

/// <summary>Reads the YAML of a configuration, with the place of everything in it.</summary>
/// <remarks>It reads events, not objects: anchors, aliases and tags are refused, so that a file can neither grow in memory nor name types.</remarks>
internal sealed class YamlText
{
    private const int DeepestNesting = 8;

    private readonly string _file;
    private readonly string[] _lines;
    private readonly Parser _parser;

    private YamlText(string file, string text)
    {
        _file = file;
        _lines = text.Split('\n');
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a text.</summary>
    /// <param name="file">What messages call it.</param>
    /// <param name="text">The YAML.</param>
    /// <returns>Its top level; null when there is nothing in it.</returns>
    /// <exception cref="InputException">It is not YAML, or has a key twice, or something that a configuration does not need.</exception>
    public static Written? Read(string file, string text)
    {
        YamlText yaml = new(file, text);
        try
        {
            return yaml.ReadDocument();
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            // For some damaged texts YamlDotNet's scanner throws the latter, which knows no place.
            Mark place = e is YamlException known ? known.Start : yaml._parser.Current?.End ?? Mark.Empty;
            throw yaml.TabAt(place) is { } tab
                ? tab.Mistake("This line is indented with a tab, which YAML does not allow: put two spaces in its place.", e)
                : yaml.At(place).Mistake("This is not valid YAML: look at indentation and colons, and put a value that holds ': ' or ' #', or begins with '*', into quotation marks.", e);
        }
    }

    private Written? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        Written root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out DocumentStart? second))
        {
            throw At(second.Start).Mistake("A second document begins here: a configuration is one; remove the line '---'.");
        }

        return root is Written.Scalar { Value: "", IsBare: true } ? null : root;
    }

    private Written ReadNode(int depth)
    {
        ParsingEvent next = _parser.Current ?? throw new InvalidOperationException("The parser stands at no event.");
        Place place = At(next.Start);
        if (next is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            throw place.Mistake("Anchors (&), aliases (*) and tags (!) are not read here: write the value itself, in quotation marks if it begins with such a sign.");
        }

        if (depth > DeepestNesting)
        {
            throw place.Mistake("This is nested more deeply than any key: take it out.");
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new Written.Scalar(place, scalar.Value, scalar.Style == YamlDotNet.Core.ScalarStyle.Plain ? ScalarStyle.Plain : ScalarStyle.Quoted);
        }

        return _parser.TryConsume<SequenceStart>(out _) ? ReadList(place, depth) : ReadMap(place, depth);
    }

    private Written.List ReadList(Place place, int depth)
    {
        List<Written> entries = [];
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            entries.Add(ReadNode(depth + 1));
        }

        return new Written.List(place, entries);
    }

    private Written.Map ReadMap(Place place, int depth)
    {
        Mark mark = _parser.Consume<MappingStart>().Start;
        List<(Written.Scalar Key, Written Value)> entries = [];
        Dictionary<string, Origin> seen = [];
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            Written name = ReadNode(depth + 1);
            if (name is not Written.Scalar key)
            {
                throw name.Place.Mistake($"A key is a word; this is {name.Shown}.");
            }

            if (!seen.TryAdd(key.Value, key.Place.Origin))
            {
                throw key.Place.Mistake($"{key.Shown} is given twice, first at {seen[key.Value]}: keep one of them.");
            }

            entries.Add((key, ReadNode(depth + 1)));
        }

        // In [a: b] the parser tells no place of the group.
        return new Written.Map(mark.Index == 0 && entries.Count > 0 ? entries[0].Key.Place : place, entries);
    }

    // For some tabs the scanner names the beginning of the text, for others the line of the tab or the next.
    private Place? TabAt(Mark mark)
    {
        int from = Math.Max((int)mark.Line - 2, 0);
        int to = mark.Line > 1 ? (int)mark.Line + 1 : _lines.Length;
        int found = Array.FindIndex(_lines, from, Math.Min(to, _lines.Length) - from, line => line.TrimStart(' ').StartsWith('\t'));
        return found < 0 ? null : new Place(new Origin.File(_file, found + 1), _lines[found].IndexOf('\t') + 1);
    }

    private Place At(Mark mark) => new(new Origin.File(_file, Math.Max((int)mark.Line, 1)), Math.Max((int)mark.Column, 1));
}
