namespace ReadinessCheck.Text;

/// <summary>What part of a text a passage is.</summary>
public enum PassageKind
{
    /// <summary>The item's title.</summary>
    Title,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A sentence of a paragraph.</summary>
    Sentence,

    /// <summary>A sentence of a list item.</summary>
    ListItem,

    /// <summary>A sentence of a list item that can be ticked.</summary>
    ChecklistItem,

    /// <summary>A cell of a table.</summary>
    TableCell,

    /// <summary>A line or block of code, log or other quoted matter.</summary>
    Block,
}
