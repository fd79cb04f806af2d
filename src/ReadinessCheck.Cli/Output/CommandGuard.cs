using System.Text;

namespace ReadinessCheck.Cli.Output;

/// <summary>
/// Keeps what is printed in GitHub Actions from being taken for commands: the runner reads two colons at the beginning of a line, and
/// <c>##[</c> anywhere in it. An item's text may have either.
/// </summary>
/// <remarks>https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs</remarks>
/// <param name="output">Where the rest goes; closed with this.</param>
/// <param name="isText">Whether it is text for people; elsewhere <c>##[</c> stands in the strings of JSON alone, where a bracket has another form.</param>
internal sealed class CommandGuard(TextWriter output, bool isText = true) : TextWriter
{
    // A space, and nothing that is not seen: the runner compares by culture, which passes over invisible characters.
    private readonly string _bracket = isText ? " [" : "\\u005b";

    private bool _isBegin = true;
    private bool _isColon;
    private int _hashes;

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value)
    {
        if (_isColon && value == ':')
        {
            output.Write(' ');
        }

        _isColon = _isBegin && value == ':';
        _isBegin = value is '\r' or '\n' || (_isBegin && char.IsWhiteSpace(value));
        if (value == '[' && _hashes >= 2)
        {
            output.Write(_bracket);
        }
        else
        {
            output.Write(value);
        }

        _hashes = value == '#' ? _hashes + 1 : 0;
    }

    public override void Flush() => output.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            output.Dispose();
        }

        base.Dispose(disposing);
    }
}
