namespace ReadinessCheck.Reporting.Picture;

/// <summary>The fonts of the picture; <see cref="PictureStyle"/> has the same sizes.</summary>
internal static class Fonts
{
    public static readonly PictureFont Heading = new(20, Bold: true);
    public static readonly PictureFont Note = new(13);
    public static readonly PictureFont Key = new(13, Bold: true);
    public static readonly PictureFont Title = new(14);
    public static readonly PictureFont Tag = new(11.5);
}
