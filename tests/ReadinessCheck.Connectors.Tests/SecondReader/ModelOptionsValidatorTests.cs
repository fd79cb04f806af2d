using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Connectors.SecondReader;

namespace ReadinessCheck.Connectors.Tests.SecondReader;

/// <summary>What is wrong with options is said, each in its own words, and what is right is not.</summary>
public sealed class ModelOptionsValidatorTests
{
    private const string Nameless = "Which model is to read? Set 'second-reader.model' in .readiness.yml, or READINESS_MODEL, to its name.";
    private const string Budget = "The budget must not be below 0.";
    private const string Numbers = "The requests in a minute and the longest answer must not be below 1.";
    private const string Parallel = "The requests under way at the same time must be from 1 to 64.";
    private const string Wait = "The longest wait must be between 0 and 6 hours.";
    private const string Https = "The model's address must begin with https://, or on this machine with http://, such as http://localhost:11434/v1: look at 'second-reader.endpoint' or READINESS_MODEL_ENDPOINT.";
    private const string Query = "The model's address must hold no password and no question mark: the key goes into READINESS_MODEL_KEY.";
    private const string Path = "The model's address ends before /chat/completions, which is added to it.";
    private const string Readable = "The model's address must begin with https://, because the key would be readable on its way.";
    private const string Slow = "The time for an answer must be above 0 and not above an hour.";
    private const string Keyless =
        "There is no key: set READINESS_MODEL_KEY or OPENAI_API_KEY, or set 'second-reader.endpoint' to the address of a model of your own.";
    private const string Characters = "The model's key holds characters that no key has: copy it again, in one line and without quotes.";

    private static readonly ModelOptions Good = new() { Model = "m", Key = new Secret("sk-1") };

    [Fact]
    public void Each_mistake_has_its_own_message()
    {
        Assert.Equal(Nameless, Complaint(Good with { Model = " " }));
        Assert.Equal(Budget, Complaint(Good with { Budget = -1 }));
        Assert.Equal(Numbers, Complaint(Good with { PerMinute = 0 }));
        Assert.Equal(Numbers, Complaint(Good with { MaxOutput = 0 }));
        Assert.Equal(Parallel, Complaint(Good with { Parallel = 0 }));
        Assert.Equal(Parallel, Complaint(Good with { Parallel = 65 }));
        Assert.Equal(Wait, Complaint(Good with { MaxWait = TimeSpan.FromSeconds(-1) }));
        Assert.Equal(Wait, Complaint(Good with { MaxWait = TimeSpan.FromHours(6.1) }));
        Assert.Equal(Slow, Complaint(Good with { AnswerTime = TimeSpan.Zero }));
        Assert.Equal(Slow, Complaint(Good with { AnswerTime = TimeSpan.FromMinutes(61) }));
        Assert.Equal(Characters, Complaint(Good with { Key = new Secret("\"sk-1\"") }));
        Assert.Equal(Characters, Complaint(Good with { Key = new Secret("sk-1\nsk-2") }));
    }

    [Fact]
    public void A_key_is_missing_only_where_something_is_sent()
    {
        ModelOptionsValidator.Check(Good with { Key = new Secret("") });
        Assert.Equal(Keyless, ModelOptionsValidator.Key(Good with { Key = new Secret("") }));
        Assert.Equal(Keyless, ModelOptionsValidator.Key(Good with { Key = new Secret(""), Endpoint = new Uri("https://api.openai.com/v1/") }));
        Assert.Null(ModelOptionsValidator.Key(Good));
        Assert.Null(ModelOptionsValidator.Key(Good with { Key = new Secret(""), Endpoint = new Uri("http://localhost:11434/v1") }));
    }

    [Theory]
    [InlineData("ftp://example.org/v1", Https)]
    [InlineData("example.org/v1", Https)]
    [InlineData("https://me:secret@example.org/v1", Query)]
    [InlineData("https://example.org/v1?api-version=1", Query)]
    [InlineData("https://example.org/v1#here", Query)]
    [InlineData("https://example.org/v1/Chat/Completions", Path)]
    [InlineData("http://example.org/v1", Readable)]
    public void An_address_that_will_not_do_is_said_with_its_reason(string address, string message) =>
        Assert.Equal(message, Complaint(Good with { Endpoint = new Uri(address, UriKind.RelativeOrAbsolute) }));

    [Fact]
    public void What_is_wrong_is_said_all_at_once_and_once()
    {
        string complaint = Complaint(Good with
        {
            Model = "",
            Endpoint = new Uri("http://me@example.org/v1/chat/completions?x=1#y"),
            Key = new Secret("\""),
            Budget = -1,
            PerMinute = 0,
            MaxOutput = 0,
            Parallel = 0,
            MaxWait = TimeSpan.MaxValue,
        });

        Assert.Equal(string.Join(' ', Nameless, Query, Path, Readable, Characters, Budget, Numbers, Parallel, Wait), complaint);
    }

    [Fact]
    public void Messages_do_not_tell_the_key_or_a_password() =>
        Assert.DoesNotContain("secret", Complaint(Good with { Endpoint = new Uri("https://me:secret@example.org/v1"), Key = new Secret("\"secret\"") }), StringComparison.Ordinal);

    [Fact]
    public void What_is_right_is_not_complained_about()
    {
        ModelOptionsValidator.Check(Good);
        ModelOptionsValidator.Check(Good with { Budget = 0, PerMinute = 1, MaxOutput = 1, Parallel = 64, MaxWait = TimeSpan.Zero });
        ModelOptionsValidator.Check(Good with { Endpoint = new Uri("http://localhost:11434/v1"), MaxWait = TimeSpan.FromHours(6), Parallel = 1 });
        ModelOptionsValidator.Check(Good with { Endpoint = new Uri("http://models.example.org/v1"), Key = new Secret("") });
        ModelOptionsValidator.Check(Good with { Endpoint = new Uri("http://[::1]:8080") });
    }

    private static string Complaint(ModelOptions options) => Assert.Throws<InputException>(() => ModelOptionsValidator.Check(options)).Message;
}
