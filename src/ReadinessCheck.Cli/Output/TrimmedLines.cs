using System.Text;

namespace ReadinessCheck.Cli.Output;

/// <summary>Drops the blanks at the ends of lines, with which tables are filled up: off the screen they only get in the way.</summary>
/// <param name="output">Where the rest goes; left open.</param>
internal sealed class TrimmedLines(TextWriter output) : TextWriter
{
    private int _blanks;

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            _blanks++;
            return;
        }

        if (value is not ('\r' or '\n'))
        {
            for (; _blanks > 0; _blanks--)
            {
                output.Write(' ');
            }
        }

        _blanks = 0;
        output.Write(value);
    }

    public override void Flush() => output.Flush();
}
