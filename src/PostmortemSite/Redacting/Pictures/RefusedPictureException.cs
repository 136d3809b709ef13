namespace PostmortemSite.Redacting.Pictures;

/// <summary>Thrown where a picture turns out not to be fit for the public; never leaves this room.</summary>
/// <param name="why">The rest of a sentence that begins with the picture: "is cut off".</param>
internal sealed class RefusedPictureException(string why) : Exception(why);
