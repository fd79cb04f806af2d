namespace ReadinessCheck.Fakes.OpenAi;

/// <summary>In what way a model does not hold to the form of the answer.</summary>
internal enum WrongContent
{
    Prose,
    Fence,
    ExtraMember,
    UnknownLevel,
    QuestionLeftOut,
    MemberTwice,
    Array,
    Empty,
    Null,
}
