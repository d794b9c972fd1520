using OnPut.Events;
using OnPut.Objects;

namespace OnPut.Reconcile;

/// <summary>One look at an object that is there.</summary>
/// <param name="Hints">What made somebody look.</param>
/// <param name="Source">What was seen; with a rejection only where <see cref="SourceNeeds.Content"/> is not needed.</param>
/// <param name="Standing">The manifest that stands, of whatever it was made; empty where there is none.</param>
public sealed record Sighting(ObjectHints Hints, SourceObject Source, ReadOnlyMemory<byte> Standing);
