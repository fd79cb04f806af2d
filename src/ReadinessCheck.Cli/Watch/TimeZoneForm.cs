using System.Security;
using System.Text.Json.Nodes;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Watch;

/// <summary>A time zone by its name in the IANA list.</summary>
internal sealed class TimeZoneForm : ValueForm<TimeZoneInfo>
{
    protected override string Takes => "the name of a time zone, such as Europe/Berlin or UTC";

    public override TimeZoneInfo Read(string key, Written written)
    {
        if (written is not Written.Scalar { IsText: true, Value: var name } || string.IsNullOrWhiteSpace(name))
        {
            throw Refusal(key, written);
        }

        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException)
        {
            throw written.Place.Mistake($"There is no time zone {written.Shown} on this machine: {Hint(name)}", exception);
        }
    }

    public override JsonNode? ToJson(TimeZoneInfo value) => value.Id;

    // A city alone is how people think of it.
    private static string Hint(string name)
    {
        string[] names = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)];
        string city = name.Trim().Replace(' ', '_');
        string? near = Array.Find(names, each => each.EndsWith($"/{city}", StringComparison.OrdinalIgnoreCase)) ?? NearestName.Of(name, names);
        return near is null ? "write one such as Europe/Berlin or UTC." : $"did you mean '{near}'?";
    }
}
