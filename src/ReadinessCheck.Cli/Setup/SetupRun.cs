using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Setup;

/// <summary>Sets a folder up: looks, asks, and writes.</summary>
/// <param name="place">The folder, in its repository.</param>
/// <param name="prompt">The prompt; null asks nothing.</param>
/// <param name="messages">Is told what could not be looked at.</param>
internal sealed class SetupRun(SetupPlace place, SetupPrompt? prompt, Messages messages)
{
    /// <summary>Sets it up.</summary>
    /// <param name="said">What the command line says.</param>
    /// <param name="boards">Asks the trackers.</param>
    /// <param name="overwrites">Whether what is there is overwritten.</param>
    /// <param name="cancellationToken">Ends it; nothing is written then.</param>
    /// <returns>What was done, and what to do next, a line each.</returns>
    /// <exception cref="InputException">Something was said wrongly, or is there already, or cannot be written.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(SetupAnswers said, SetupBoards boards, bool overwrites, CancellationToken cancellationToken)
    {
        if (prompt is null && !overwrites)
        {
            Refuse(place.Configuration);
        }

        RepositoryLook look = await RepositoryLook.AtAsync(place, cancellationToken);
        foreach (string problem in look.Problems)
        {
            messages.Say(problem);
        }

        SetupChoices choices = await new SetupQuestions(said, prompt, boards, messages.Say).AskAsync(look, cancellationToken);
        TellOfChoices(choices, look);
        IReadOnlyList<SetupJob> jobs = JobTemplate.Write(choices, place.Below);
        string[] written = await WriteAsync(
            [(place.Configuration, Configuration(choices, look)), .. jobs.Select(job => (place.OfRepository(job.Name), job.Text))], overwrites, cancellationToken);
        return [.. new SetupReport(place, choices, look.Origin).Lines(written)];
    }

    /// <summary>Gives the text of the configuration.</summary>
    /// <exception cref="InputException">What was chosen has no place in one, as a secret has not.</exception>
    public static string Configuration(SetupChoices choices, RepositoryLook look)
    {
        string text = new ConfigurationTemplate(ConfigurationKeys.All, choices.Settings()).Write(choices, Remark(look));

        // What is written must be what is read.
        ConfigurationFile.Parse(ConfigurationFile.StandardName, text);
        return text;
    }

    private static string Remark(RepositoryLook look)
    {
        string[] others = [.. look.Headings.Where(heading => heading.Criterion is null).Select(heading => $"“{heading.Text}” ({heading.Template})").Distinct()];
        return others.Length == 0 ? "" : $"Your issue templates also have the headings {Enumeration.Of(others)}: which of the five questions they ask, if any, is not plain.";
    }

    private void TellOfChoices(SetupChoices choices, RepositoryLook look)
    {
        if (choices.Source is { } source and not "-" && !choices.IsTracker && !Path.Exists(Path.Combine(place.Folder, source)))
        {
            messages.Say($"There is no file or folder '{source}' in '{place.Folder}' yet: put the backlog there, or change 'source' in {ConfigurationFile.StandardName}.");
        }

        if (look.Job is { } job && choices.Ci != CiSystem.None && !JobTemplate.Write(choices, place.Below).Any(written => written.Name == job))
        {
            messages.Say($"There is a job already that runs readiness-check, {job}: two of them may be one too many.");
        }
    }

    private async Task<string[]> WriteAsync(List<(string Name, string Text)> files, bool overwrites, CancellationToken cancellationToken)
    {
        using SetupFiles output = new();
        List<string> written = [];
        foreach ((string name, string text) in files)
        {
            bool isThere = Path.Exists(name);
            if (isThere && !overwrites)
            {
                if (prompt is null)
                {
                    Refuse(name);
                }
                else if (!await prompt.YesAsync($"{name} is there already. Overwrite it?", standard: false, cancellationToken))
                {
                    continue;
                }
            }

            output.Add(name, text, replaces: isThere);
            written.Add(name);
        }

        cancellationToken.ThrowIfCancellationRequested();
        output.Complete();
        return [.. written];
    }

    private static void Refuse(string name)
    {
        if (Path.Exists(name))
        {
            throw new InputException($"'{name}' is there already, and nothing was written: look at it first, and say --force to overwrite it.");
        }
    }
}
