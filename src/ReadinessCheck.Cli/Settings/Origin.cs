namespace ReadinessCheck.Cli.Settings;

/// <summary>Where a value comes from; as text, the way a message names it.</summary>
internal abstract record Origin
{
    private Origin()
    {
    }

    /// <summary>Nobody said anything.</summary>
    internal sealed record Default : Origin
    {
        public override string ToString() => "default";
    }

    /// <summary>The configuration file.</summary>
    /// <param name="Name">The file as the user calls it.</param>
    /// <param name="Line">The line of the key, from 1.</param>
    internal sealed record File(string Name, int Line) : Origin
    {
        public override string ToString() => FormattableString.Invariant($"{Name}:{Line}");
    }

    /// <summary>An environment variable.</summary>
    internal sealed record Variable(string Name) : Origin
    {
        public override string ToString() => Name;
    }

    /// <summary>The command line.</summary>
    /// <param name="Name">The option, or the argument as help calls it.</param>
    internal sealed record Option(string Name) : Origin
    {
        public override string ToString() => Name;
    }
}
