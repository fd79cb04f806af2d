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

    public void AddSourceArgument(string description = $"{BacklogInput.Trackers}, a backlog export (JSON, JSON Lines, CSV), a folder of Markdown files, or - for standard input.")
    {
        Argument<string?> source = SharedOptions.Source(description);
        command.Arguments.Add(source);
        _given.Add(arguments => arguments.GetValue(source) is { } named ? ConfigurationKeys.Source.Set(named, new Origin.Option(source.Name)) : null);
    }

    public void AddSource() => Add(ConfigurationKeys.Source, new Option<string?>("--source")
    {
        HelpName = "SOURCE",
        Description = $"The backlog: a file, a folder, - for standard input, or {BacklogInput.Trackers}.",
    });

    public void AddNext(string description = "Check only the next N items. [default: 20 of a tracker's, all of a file's]") => Add(ConfigurationKeys.Next, new Option<int?>("--next")
    {
        HelpName = "N",
        Description = description,
        CustomParser = result => ParseCount(result, "--next takes a number of items, from 1 up."),
    });

    /// <summary>Adds what chooses among a tracker's items.</summary>
    public void AddSelection()
    {
        Add(ConfigurationKeys.Project, new Option<int?>("--project")
        {
            HelpName = "N",
            Description = "GitHub: read the owner's board number N, in its order.",
            CustomParser = result => ParseCount(result, "--project takes the number of a board, from 1 up."),
        });
        Add(ConfigurationKeys.Status, List("--status", "COLUMNS", "Only the board's columns, or Jira's statuses, of these names, with commas between."));
        Add(ConfigurationKeys.Milestone, new Option<string?>("--milestone") { HelpName = "TITLE", Description = "GitHub: only the items of this milestone." });
        Add(ConfigurationKeys.Label, List("--label", "LABELS", "Only items with all these labels, with commas between."));
        Add(ConfigurationKeys.Type, new Option<string?>("--type") { HelpName = "TYPE", Description = "Only items of this type." });
        Add(ConfigurationKeys.Jql, new Option<string?>("--jql") { HelpName = "JQL", Description = "Jira: only the items that this query gives as well; its ORDER BY takes the place of the rank." });
        Option<string?> sprint = new("--sprint") { HelpName = "SPRINT", Description = "Jira: only this sprint's items: next, active, or its name." };
        sprint.Offer("next", "active");
        Add(ConfigurationKeys.Sprint, sprint);
    }

    public void AddMaxComments() => Add(ConfigurationKeys.MaxComments, new Option<int?>("--max-comments")
    {
        HelpName = "N",
        Description = "Create at most N comments; the rest are left to the next run. [default: 30]",
        CustomParser = result => ParseCount(result, "--max-comments takes a number of comments, from 1 up."),
    });

    public void AddVisibility() => Add(ConfigurationKeys.Visibility, new Option<string?>("--visibility")
    {
        HelpName = "WHO",
        Description = "Jira: who may see the comments, as role:Developers or group:jira-users. [default: whoever sees the item]",
    });

    public void AddBaseline(string description) => Add(SettlingKeys.BaselineFile, new Option<string?>("--baseline") { HelpName = "FILE", Description = description });

    /// <summary>Adds what can be said of the second reader.</summary>
    /// <param name="secondReader">The option that has it read; without it, the others would do nothing.</param>
    public void AddReader(Option secondReader)
    {
        Option<int?> budget = new("--budget")
        {
            HelpName = "TOKENS",
            Description = "The second reader: spend at most so many tokens; the rest is judged offline. 0 goes by the answers that are known.",
            CustomParser = result => ParseCount(result, "--budget takes a number of tokens, from 0 up.", least: 0),
        };
        Add(ReaderKeys.Budget, budget);
        Option redact = AddRedact();
        command.Validators.Add(result =>
        {
            foreach (Option idle in new[] { budget, redact }.Where(option => result.GetResult(secondReader) is null && result.GetResult(option) is { Implicit: false }))
            {
                result.AddError($"{idle.Name} is for the second reader, and none is asked: add {secondReader.Name}, or leave it out.");
            }
        });
    }

    public Option AddRedact()
    {
        Option<bool> redact = new("--redact")
        {
            Description = "The second reader: replace e-mail addresses, phone numbers, keys and known names before anything is sent.",
        };
        Add(ReaderKeys.Redact, redact);
        return redact;
    }

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

    private static Option<IReadOnlyList<string>> List(string name, string form, string description) => new(name)
    {
        HelpName = form,
        Description = description,
        CustomParser = result => [.. result.Tokens.SelectMany(token => TextListForm.Parse(token.Value))],
    };

    private static int? ParseCount(ArgumentResult result, string otherwise, int least = 1)
    {
        int? count = CountForm.Parse(result.Tokens.Single().Value, least);
        if (count is null)
        {
            result.AddError(otherwise);
        }

        return count;
    }
}
