using System.Text;

namespace ReadinessCheck.Connectors.Tests.Files;

public class MutatedBacklogTests
{
    private const int Rounds = 300;

    [Theory]
    [InlineData("own.jsonl")]
    [InlineData("gh-issue-list.json")]
    [InlineData("github-rest.json")]
    [InlineData("gh-project-items.json")]
    [InlineData("jira-v2.json")]
    [InlineData("jira-v3.json")]
    [InlineData("jira.csv")]
    [InlineData("task-7.md")]
    public async Task Damage_is_reported_and_never_a_crash(string payload)
    {
        byte[] whole = await File.ReadAllBytesAsync(Some.PayloadPath(payload));
        Random random = new(20260312);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] damaged = Damage(whole, random);
            try
            {
                Assert.All(await Some.EntriesOf(damaged), entry => Assert.NotNull(entry.ToString()));
            }
            catch (InputException e)
            {
                Assert.NotEmpty(e.Message);
            }
            catch (Exception e)
            {
                Assert.Fail($"Round {round}: {e}\n{Encoding.UTF8.GetString(damaged)}");
            }
        }
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        ReadOnlySpan<byte> marks = "[]{}\",:;\\\n\0 1u"u8;
        List<byte> bytes = [.. whole];
        for (int damages = random.Next(1, 5); damages > 0; damages--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = marks[random.Next(marks.Length)];
                    break;
                case 1:
                    bytes.Insert(at, marks[random.Next(marks.Length)]);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(40), bytes.Count - at));
                    break;
                default:
                    bytes[at] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. bytes];
    }
}
