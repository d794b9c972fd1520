namespace OnPut.Archiving.Costs;

/// <summary>What <see cref="CostParts"/> has, for objects of any size on one side of 128 KB.</summary>
sealed record Bill
{
    public Linear StorageBefore { get; init; }

    public Linear Storage { get; init; }

    public Linear Overhead { get; init; }

    public Linear MinimumDays { get; init; }

    public Linear Monitoring { get; init; }

    public Linear Transition { get; init; }

    public Linear TagPut { get; init; }

    public Linear TagMonths { get; init; }

    public Linear Retrieval { get; init; }

    public Linear Requests { get; init; }

    public Linear Total =>
        StorageBefore + Storage + Overhead + MinimumDays + Monitoring + Transition + TagPut + TagMonths + Retrieval + Requests;

    public static Bill operator +(Bill one, Bill other) => new()
    {
        StorageBefore = one.StorageBefore + other.StorageBefore,
        Storage = one.Storage + other.Storage,
        Overhead = one.Overhead + other.Overhead,
        MinimumDays = one.MinimumDays + other.MinimumDays,
        Monitoring = one.Monitoring + other.Monitoring,
        Transition = one.Transition + other.Transition,
        TagPut = one.TagPut + other.TagPut,
        TagMonths = one.TagMonths + other.TagMonths,
        Retrieval = one.Retrieval + other.Retrieval,
        Requests = one.Requests + other.Requests,
    };
}
