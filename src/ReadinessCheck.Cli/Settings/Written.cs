using System.Text.RegularExpressions;

namespace ReadinessCheck.Cli.Settings;

/// <summary>A value as somebody wrote it.</summary>
internal abstract partial record Written(Place Place)
{
    private const int MostShown = 40;

    /// <summary>Says what stands there, for a message.</summary>
    public abstract string Shown { get; }

    /// <summary>One value.</summary>
    /// <param name="Place">Where it stands.</param>
    /// <param name="Value">The value without quotation marks.</param>
    /// <param name="Style">How it is written.</param>
    internal sealed record Scalar(Place Place, string Value, ScalarStyle Style) : Written(Place)
    {
        public override string Shown => this switch
        {
            { Value: "" } => "empty",
            { Style: ScalarStyle.Quoted } => $"the text \"{Short}\"",
            _ => $"'{Short}'",
        };

        /// <summary>Whether it can be read as text: bare, <c>true</c>, <c>12</c> and <c>null</c> are none.</summary>
        public bool IsText => Style != ScalarStyle.Plain || !OtherThanText().IsMatch(Value);

        /// <summary>Whether it can be read as a number or as true or false.</summary>
        public bool IsBare => Style != ScalarStyle.Quoted;

        private string Short => Value.Length <= MostShown ? Value : Value[..MostShown] + "…";
    }

    /// <summary>Several values.</summary>
    internal sealed record List(Place Place, IReadOnlyList<Written> Entries) : Written(Place)
    {
        public override string Shown => "a list";
    }

    /// <summary>Keys with their values; each key is there once.</summary>
    internal sealed record Map(Place Place, IReadOnlyList<(Scalar Key, Written Value)> Entries) : Written(Place)
    {
        public override string Shown => "a group of keys";
    }

    // The core schema of YAML 1.2, https://yaml.org/spec/1.2.2/#1032-tag-resolution
    [GeneratedRegex(@"^(|~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$")]
    private static partial Regex OtherThanText();
}

/// <summary>How a value is written, which decides what it can be.</summary>
internal enum ScalarStyle
{
    /// <summary>In a file, without quotation marks.</summary>
    Plain,

    /// <summary>In a file, in quotation marks or as a block: it is text.</summary>
    Quoted,

    /// <summary>Where there are no types, as in an environment variable: it is what it can be read as.</summary>
    Untyped,
}
