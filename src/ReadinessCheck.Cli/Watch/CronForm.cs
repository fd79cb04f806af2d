using System.Text.Json.Nodes;
using Cronos;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Watch;

/// <summary>The times of a schedule, as cron has them: minute, hour, day of the month, month, day of the week.</summary>
internal sealed class CronForm : ValueForm<CronExpression?>
{
    protected override string Takes => "the five fields of cron in quotation marks, such as '0 7 * * 1-5' for seven o'clock from Monday to Friday";

    public override CronExpression? Read(string key, Written written)
    {
        if (written is not Written.Scalar { IsText: true, Value: var text })
        {
            throw Refusal(key, written);
        }

        try
        {
            return CronExpression.Parse(text, CronFormat.Standard);
        }
        catch (CronFormatException exception)
        {
            throw written.Place.Mistake($"'{key}' takes {Takes}; this is {written.Shown}. {exception.Message}", exception);
        }
    }

    public override JsonNode? ToJson(CronExpression? value) => value?.ToString();
}
