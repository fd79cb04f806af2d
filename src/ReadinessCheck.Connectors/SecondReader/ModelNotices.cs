namespace ReadinessCheck.Connectors.SecondReader;

/// <summary>What a run tells of its model, each thing once. Safe for concurrent use.</summary>
/// <param name="options">The model.</param>
/// <param name="notices">Is told.</param>
internal sealed class ModelNotices(ModelOptions options, IProgress<string> notices)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _told = [];

    /// <summary>Tells before the first call; those who begin at the same time wait until it is told.</summary>
    public void TellWhatGoesWhere()
    {
        string what = options.IsRedacted
            ? "with e-mail addresses, phone and account numbers, keys and known names replaced"
            : "as people see it, with whatever names and addresses it holds (--redact replaces them)";
        string kept = options.Cache is { } file ? $" Its answers are kept in {file}." : "";
        Tell($"The second reader is {options.Model} at {options.Endpoint.GetLeftPart(UriPartial.Authority)}: the text of each item that it reads goes there, {what}.{kept}");
    }

    /// <summary>Tells that the server takes in less than is sent.</summary>
    public void TellOfContext() =>
        Tell("The model's server reads but a part of what is sent, and items are left unread for it: raise the server's context (num_ctx with Ollama).");

    /// <summary>Tells that answers are longer than they may be.</summary>
    public void TellOfCut() =>
        Tell($"The model's answers are cut at {options.MaxOutput} tokens, and items are left unread for it: raise 'second-reader.max-output'.");

    /// <summary>Tells that nothing more is asked.</summary>
    public void TellOfStop(string why) => Tell($"The second reader is asked no more: {why}");

    private void Tell(string notice)
    {
        lock (_gate)
        {
            if (_told.Add(notice))
            {
                notices.Report(notice);
            }
        }
    }
}
