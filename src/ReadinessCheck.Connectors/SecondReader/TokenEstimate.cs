using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Connectors.SecondReader;

/// <summary>How many tokens a text costs about, whatever the tokenizer: rather too many than too few.</summary>
internal static class TokenEstimate
{
    /// <summary>Of a request, with the instructions.</summary>
    public static long OfRequest(string ask) => Of(ReaderPrompt.Instructions) + Of(ask);

    /// <summary>Of a text: few tokenizers give more than one token for three letters of English, and for one of another script.</summary>
    public static long Of(string text)
    {
        int others = text.Count(c => !char.IsAscii(c));
        return others + ((text.Length - others + 2) / 3);
    }

    /// <summary>
    /// Of a request at least, if all of it is read: half of what English costs by the estimate. Letters of other scripts cost more than these, but not as much as they
    /// are estimated at.
    /// </summary>
    public static long LeastOfRequest(string ask) => (ReaderPrompt.Instructions.Length + ask.Length) / 6;
}
