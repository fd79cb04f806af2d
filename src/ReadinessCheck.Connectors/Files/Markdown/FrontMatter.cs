using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ReadinessCheck.Connectors.Files.Markdown;

/// <summary>The YAML between two lines of hyphens at the head of a Markdown file.</summary>
internal sealed class FrontMatter
{
    private const int DeepestNesting = 64;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    private FrontMatter()
    {
    }

    /// <summary>Where the text after it begins; 0 when there is none.</summary>
    public int BodyStart { get; private init; }

    /// <summary>What is wrong with it; null when nothing is. What stands before the mistake has been read.</summary>
    public string? Problem { get; private set; }

    /// <summary>The line of the mistake in the file, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The column of the mistake, from 1.</summary>
    public int Column { get; private set; }

    /// <summary>The names in the order of the file.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>Reads the front matter of a text.</summary>
    public static FrontMatter Read(string text)
    {
        (int start, int end, int bodyStart) = Bounds(text);
        FrontMatter matter = new() { BodyStart = bodyStart };
        if (bodyStart > 0)
        {
            matter.ReadYaml(text[start..end]);
        }

        return matter;
    }

    /// <summary>Gives the values of a name: one, or as many as its list has; none when it is not there.</summary>
    public IReadOnlyList<string> Values(string name) => _values.GetValueOrDefault(name) ?? [];

    /// <summary>Gives the first of these names that has a value; empty when none has.</summary>
    public string First(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Values(name) is [{ Length: > 0 } value, ..])
            {
                return value;
            }
        }

        return "";
    }

    private static (int Start, int End, int BodyStart) Bounds(string text)
    {
        int start = NextLine(text, 0);
        if (text[..start].TrimEnd() != "---")
        {
            return default;
        }

        for (int line = start; line < text.Length;)
        {
            int next = NextLine(text, line);
            if (text.AsSpan(line, next - line).TrimEnd() is "---" or "...")
            {
                return (start, line, next);
            }

            line = next;
        }

        return default;
    }

    private static int NextLine(string text, int at)
    {
        int end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }

    private void ReadYaml(string yaml)
    {
        Parser parser = new(new StringReader(yaml));
        try
        {
            ReadEvents(parser);
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            // For some damaged texts YamlDotNet's scanner throws the latter, which knows no place.
            Mark place = e is YamlException known ? known.Start : parser.Current?.End ?? Mark.Empty;
            SetProblem("The front matter is not valid YAML (a value with a colon needs quotation marks)", place);
        }
    }

    // The events are read without a tree, so that neither deep nesting nor aliases can do harm.
    private void ReadEvents(Parser parser)
    {
        string? name = null;
        Stack<bool> lists = [];
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case Scalar scalar when lists.Count == 1 && name is null:
                    name = scalar.Value;
                    continue;
                case Scalar scalar when name is not null && (lists.Count == 1 || (lists.Count == 2 && lists.Peek())):
                    Add(name, scalar.Value);
                    break;
                case MappingStart or SequenceStart:
                    lists.Push(parser.Current is SequenceStart);
                    break;
                case MappingEnd or SequenceEnd:
                    lists.Pop();
                    break;
            }

            if (lists.Count > DeepestNesting)
            {
                SetProblem("The front matter is nested too deeply", parser.Current!.Start);
                return;
            }

            name = lists.Count > 1 ? name : null;
        }
    }

    private void Add(string name, string value)
    {
        if (!_values.TryGetValue(name, out List<string>? values))
        {
            _values[name] = values = [];
        }

        values.Add(value);
    }

    private void SetProblem(string problem, Mark start)
    {
        Problem = $"{problem}: correct it; the item is judged by what could be read.";
        Line = (int)start.Line + 1;
        Column = (int)start.Column;
    }
}
