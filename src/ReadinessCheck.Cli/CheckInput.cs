using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Connectors;

namespace ReadinessCheck.Cli;

/// <summary>A check's source and request, made from the configuration: of the command that checks once, and of the watch.</summary>
internal static class CheckInput
{
    /// <summary>How many of a tracker's items are read when nobody says: what a team may look at in one refinement; a whole backlog can be thousands.</summary>
    public const int NextOfTracker = 20;

    /// <summary>Opens what is to be checked; nothing is read yet.</summary>
    /// <param name="input">Opens the source.</param>
    /// <param name="configuration">What of it is checked, and how comments behave.</param>
    /// <param name="only">The keys of the only items to check; none for all that come next.</param>
    /// <param name="post">Whether comments are written.</param>
    /// <param name="all">Whether all upcoming items are read, however many are checked otherwise.</param>
    /// <exception cref="InputException">There is no such source, or its items have no comments to write.</exception>
    public static (IBacklogSource Source, CheckRequest Request) Open(BacklogInput input, Configuration configuration, IReadOnlyList<string> only, bool post, bool all = false)
    {
        int? next = configuration.Get(ConfigurationKeys.Next).Value;
        bool isLimited = !all && only.Count == 0;
        IBacklogSource source = input.Open(enough: isLimited ? next ?? NextOfTracker : null);
        bool isTracker = source is ITracker;
        if (post && !isTracker)
        {
            throw new InputException($"--post writes comments on a tracker's items, and a file has none: name {BacklogInput.Trackers}, or leave it out.");
        }

        return (source, new CheckRequest(isLimited ? next ?? (isTracker ? NextOfTracker : null) : null)
        {
            Only = only,
            Waivers = configuration.Get(SettlingKeys.Waivers).Value,
            Comments = isTracker
                ? new CommentChoices(post, configuration.Get(ConfigurationKeys.MaxComments).Value ?? 0, configuration.Get(ConfigurationKeys.WhenAnswered).Value) { Words = configuration.CommentWords }
                : null,
        });
    }
}
