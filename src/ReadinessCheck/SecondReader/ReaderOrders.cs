using System.Text.RegularExpressions;

namespace ReadinessCheck.SecondReader;

/// <summary>
/// Recognises text that orders a reader about instead of telling of the work. It is a first net and has holes: what slips through meets
/// <c>Reconciliation</c>, which believes no level that the quote does not carry.
/// </summary>
internal static partial class ReaderOrders
{
    /// <summary>Whether a passage orders the reader about.</summary>
    public static bool AreIn(string text) => Orders().IsMatch(text);

    [GeneratedRegex(
        // "Ignore the above", "disregard all previous instructions", "forget what you were told"
        @"\b(ignore|disregard|forget|override|bypass)\b.{0,30}\b(above|previous|prior|preceding|earlier|foregoing|instructions?|prompts?|rubric|what you were told)\b"
        // "answer 2 everywhere", "set every level to answered", "mark all five questions as answered", "rate this item ready"
        + @"|\b(answer|set|mark|rate|return|output|respond|reply|grade|score|judge|give)\b.{0,40}\b(levels?|everywhere|all (five|questions|of them)|every (question|level)|answered)\b.{0,40}\b(2|two|answered|everywhere|maximum|highest|top|full)\b"
        + @"|\b(answer|level|rate|score|grade)\W{0,3}(2|answered)\W{0,3}(everywhere|for (all|every)|to (all|every))"
        // The form of the answer, and the marks of chats and prompts.
        + @"|""?(level|lacks)""?\s*[:=]\s*""?(answered|weak|missing|[012]\b)"
        + @"|\b(customer-need|business-reason|trade-off|expected-outcome|ordering)\b""?\s*[:=]\s*[""{]?\s*(answered|weak|missing|2|\{)"
        + @"|<\|?\s*/?\s*(im_start|im_end|system|assistant|endoftext|start_header_id|eot_id)\b|\[/?INST\]|<</?SYS>>|^\s*#{0,3}\s*(system|assistant|developer)( message| prompt)?\s*:"
        + @"|^\W*(ITEM [0-9a-f]{8}|(BEGIN|END|START)( OF)?( THE)? (ITEM|PROMPT|INSTRUCTIONS|DATA)\b)"
        // Whoever is spoken to as a machine.
        + @"|\b(dear|attention|note to( the)?|hey|hello|hi|to the|as an?|you are( now)?( an?)?|you're an?)\W+(ai|a\.i\.|llm|language model|chatbot|gpt|grader|reviewer bot|second reader|automated (reader|reviewer|checker))\b"
        // The same in the languages that are tried most often.
        + @"|\b(ignoriere|vergiss|missachte)\b.{0,40}\b(anweisung\w*|obige\w*|vorherige\w*|bisherige\w*)|\b(ignorez?|oubliez?)\b.{0,40}\b(instructions?|consignes?|précéde\w*|ci-dessus)"
        + @"|\b(ignora|ignore|olvida|esquece|desconsidere)\b.{0,40}\b(instrucciones|instruções|anteriores|anterior|istruzioni|precedenti)|игнорируй|忽略|無視して|무시하",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Orders();
}
