namespace ReadinessCheck.Text;

/// <summary>The inline markup in which a block is written.</summary>
internal enum InlineSyntax
{
    None,
    Markdown,
    Wiki,
}
