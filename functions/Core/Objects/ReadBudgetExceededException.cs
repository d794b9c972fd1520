namespace OnPut.Objects;

/// <summary>More bytes of an object were asked for than its reader may fetch.</summary>
public sealed class ReadBudgetExceededException(long budget) : Exception($"reading the object took more than {budget} bytes")
{
    /// <summary>Bytes that could be fetched.</summary>
    public long Budget { get; } = budget;
}
