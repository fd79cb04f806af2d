using System.CommandLine;
using System.CommandLine.Parsing;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Options;

/// <summary>What a command's line can say of the configuration, and the configuration that comes of it.</summary>
internal sealed class SettingOptions(Command command)
{
    private readonly Option<string?> _config = new("--config")
    {
        HelpName = "FILE",
        Description = $"Read the configuration from FILE. [default: {ConfigurationFile.StandardName}, if it is there]",
    };

    private readonly List<Func<ParseResult, Setting?>> _given = [];

    public void AddSourceArgument()
    {
        Argument<string?> source = SharedOptions.Source();
        command.Arguments.Add(source);
        _given.Add(arguments => arguments.GetValue(source) is { } named ? ConfigurationKeys.Source.Set(named, new Origin.Option(source.Name)) : null);
    }

    public void AddSource() => Add(ConfigurationKeys.Source, new Option<string?>("--source")
    {
        HelpName = "SOURCE",
        Description = "The backlog: a file, a folder, or - for standard input.",
    });

    public void AddNext() => Add(ConfigurationKeys.Next, new Option<int?>("--next")
    {
        HelpName = "N",
        Description = "Check only the next N items. [default: all]",
        CustomParser = ParseNext,
    });

    public void AddUnordered() => Add(ConfigurationKeys.Unordered, new Option<bool>("--unordered") { Description = "The source's order means nothing." });

    public void AddFailOn() => Add(ConfigurationKeys.FailOn, Choice.Of<FailOn>("--fail-on", "Which gaps make the exit code 1."));

    /// <summary>Adds the option that names the file; called last, so that help shows it near the end.</summary>
    public void AddConfig() => command.Options.Add(_config);

    /// <summary>Gives what is in force: the command line, else the environment, else the file, else the defaults.</summary>
    /// <exception cref="InputException">The file or the environment has a mistake.</exception>
    public Configuration Read(ParseResult arguments)
    {
        Configuration written = Configuration.Of(ConfigurationFile.Open(arguments.GetValue(_config)), Environment.GetEnvironmentVariable);
        return _given.Select(given => given(arguments)).OfType<Setting>().Aggregate(written, (configuration, setting) => configuration.With(setting));
    }

    private void Add<T>(ConfigurationKey<T> key, Option<T> option)
    {
        command.Options.Add(option);
        _given.Add(arguments => arguments.GetResult(option) is { Implicit: false }
            ? key.Set(arguments.GetValue(option)!, new Origin.Option(option.Name))
            : null);
    }

    private static int? ParseNext(ArgumentResult result)
    {
        int? next = CountForm.Parse(result.Tokens.Single().Value);
        if (next is null)
        {
            result.AddError("--next takes a number of items, from 1 up.");
        }

        return next;
    }
}
