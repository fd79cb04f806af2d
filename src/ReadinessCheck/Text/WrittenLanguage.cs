using ReadinessCheck.Text.Languages;

namespace ReadinessCheck.Text;

/// <summary>Recognises texts that are clearly not in English. What is short, technical or mixed counts as English.</summary>
internal static class WrittenLanguage
{
    /// <summary>Names the language of an item's own text, its title and body.</summary>
    /// <param name="text">The item's text.</param>
    /// <returns>
    /// The English name of the language, or of the script where several languages share it; null when it is English or may be.
    /// </returns>
    public static string? Other(ItemText text)
    {
        FunctionWordCount words = new();
        ScriptCount? scripts = null;
        foreach (Passage passage in text.Passages)
        {
            // Headings are often the template's, in English whatever the language of the answers below them.
            if (passage.Mask != Mask.None || passage.Kind == PassageKind.Heading || passage.Source.Where is not ("title" or "body"))
            {
                continue;
            }

            words.Add(passage.Text);
            if (words.IsEnglish)
            {
                return null;
            }

            if (passage.Text.AsSpan().ContainsAnyInRange(Scripts.First, char.MaxValue))
            {
                scripts ??= new ScriptCount();
                scripts.Add(passage.Text);
            }
        }

        return scripts?.Language(words.LatinLetters) ?? words.Language;
    }
}
