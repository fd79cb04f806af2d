using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ReadinessCheck.Fakes.GitHub;

/// <summary>
/// What a GraphQL text asks for, so that nothing else is answered: a field that a query forgets must be missing in the tests, too.
/// A fragment gives nothing of an object whose <c>__typename</c> is another one; of an object that has none, fields are told by their names alone.
/// </summary>
internal sealed partial class FakeSelection
{
    private readonly Dictionary<string, FakeSelection> _fields = [];
    private readonly List<FakeSelection> _inline = [];
    private readonly List<string> _spreads = [];

    /// <summary>The type that a fragment is on; null for what is no fragment.</summary>
    private string? _type;

    /// <summary>Leaves of an operation's data what its text asks for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="data">All there is.</param>
    public static JsonObject Prune(string text, JsonObject data)
    {
        Queue<string> tokens = new(Token().Matches(text).Select(match => match.Value));
        Dictionary<string, FakeSelection> fragments = [];
        FakeSelection? operation = null;
        while (tokens.TryDequeue(out string? word))
        {
            string name = tokens.Dequeue();
            string? type = null;
            while (tokens.Peek() != "{")
            {
                type = Skip(tokens);
            }

            FakeSelection selection = Read(tokens);
            if (word == "fragment")
            {
                selection._type = type;
                fragments.Add(name, selection);
            }
            else
            {
                operation = selection;
            }
        }

        return (JsonObject)operation!.Of(data, fragments)!;
    }

    private static FakeSelection Read(Queue<string> tokens)
    {
        FakeSelection selection = new();
        selection.ReadInto(tokens);
        return selection;
    }

    private void ReadInto(Queue<string> tokens)
    {
        tokens.Dequeue();
        while (tokens.Peek() != "}")
        {
            string name = tokens.Dequeue();
            if (name == "...")
            {
                ReadFragment(tokens);
                continue;
            }

            if (tokens.Peek() == ":")
            {
                // What the answer calls it is the alias.
                tokens.Dequeue();
                tokens.Dequeue();
            }

            if (tokens.Peek() == "(")
            {
                Skip(tokens);
            }

            FakeSelection field = _fields.TryGetValue(name, out FakeSelection? known) ? known : _fields[name] = new FakeSelection();
            if (tokens.Peek() == "{")
            {
                field.ReadInto(tokens);
            }
        }

        tokens.Dequeue();
    }

    private void ReadFragment(Queue<string> tokens)
    {
        string name = tokens.Dequeue();
        if (name == "on")
        {
            string type = tokens.Dequeue();
            FakeSelection selection = Read(tokens);
            selection._type = type;
            _inline.Add(selection);
        }
        else
        {
            _spreads.Add(name);
        }
    }

    // One token, or all within brackets. Gives the last one.
    private static string Skip(Queue<string> tokens)
    {
        int depth = 0;
        string token;
        do
        {
            token = tokens.Dequeue();
            depth += token switch { "(" => 1, ")" => -1, _ => 0 };
        }
        while (depth > 0);
        return token;
    }

    private JsonNode? Of(JsonNode? node, IReadOnlyDictionary<string, FakeSelection> fragments)
    {
        if (node is JsonArray array)
        {
            return new JsonArray([.. array.Select(each => Of(each, fragments))]);
        }

        if (node is not JsonObject all)
        {
            return node?.DeepClone();
        }

        JsonObject asked = [];
        AddTo(asked, all, fragments);
        return asked;
    }

    private void AddTo(JsonObject asked, JsonObject all, IReadOnlyDictionary<string, FakeSelection> fragments)
    {
        foreach ((string name, FakeSelection field) in _fields.Where(field => all.ContainsKey(field.Key)))
        {
            // Asked for twice, in a fragment and beside it: the parts come together.
            if (asked[name] is JsonObject present && all[name] is JsonObject more)
            {
                field.AddTo(present, more, fragments);
            }
            else
            {
                asked[name] = field.Of(all[name], fragments);
            }
        }

        foreach (FakeSelection fragment in _inline.Concat(_spreads.Select(name => fragments[name])).Where(fragment => fragment.IsOn(all)))
        {
            fragment.AddTo(asked, all, fragments);
        }
    }

    private bool IsOn(JsonObject all) => all["__typename"] is not { } type || type.GetValue<string>() == _type;

    [GeneratedRegex(@"\.\.\.|[A-Za-z_]\w*|[{}():\[\]!$]|\d+")]
    private static partial Regex Token();
}
