using System.Net;
using System.Text;
using System.Xml;

namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// Writes a drawing anew from the elements and attributes that a static one needs (https://www.w3.org/TR/SVG2/):
/// shapes, text, gradients, clip paths and references inside the drawing. What isn't on the lists is refused rather
/// than left out, because nobody would see what is missing: scripts, styles, links, pictures, titles, comments,
/// metadata, entities.
/// </summary>
internal sealed class CleanSvg
{
    private const int MaxBytes = 1_000_000;
    private const int MaxElements = 10_000;
    private const int MaxDepth = 32;

    private const string SvgNamespace = "http://www.w3.org/2000/svg";
    private const string XLinkNamespace = "http://www.w3.org/1999/xlink";
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";
    private const string NamespacesNamespace = "http://www.w3.org/2000/xmlns/";

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg", "g", "defs", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
        "linearGradient", "radialGradient", "stop", "clipPath",
    };

    private readonly StringBuilder clean = new();
    private readonly SvgReferences references = new();
    private readonly SvgWords words = new();
    private int elements;

    private CleanSvg()
    {
    }

    /// <exception cref="RefusedPictureException">It isn't well-formed, or holds what isn't on the lists.</exception>
    public static CleanedPicture.Fit Clean(byte[] svg)
    {
        if (svg.Length > MaxBytes)
            throw new RefusedPictureException($"is a drawing of more than {MaxBytes / 1_000_000} MB");
        var cleaning = new CleanSvg();
        try
        {
            cleaning.Read(Text(svg));
        }
        catch (Exception exception) when (exception is XmlException or DecoderFallbackException)
        {
            throw new RefusedPictureException("is damaged: it isn't XML in UTF-8");
        }

        cleaning.references.Check();
        cleaning.clean.Append('\n');
        return new CleanedPicture.Fit(
            Encoding.UTF8.GetBytes(cleaning.clean.ToString()), ".svg", cleaning.words.ToString());
    }

    /// <summary>Decoded here, so that no declared encoding can make it another text.</summary>
    private static string Text(byte[] svg) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(svg)
        .TrimStart('\ufeff', ' ', '\t', '\r', '\n');

    private void Read(string text)
    {
        if (text.Contains("<!DOCTYPE", StringComparison.Ordinal))
            throw new RefusedPictureException("holds a document type");
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxBytes,
        });
        while (reader.Read()) Node(reader);
    }

    private void Node(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Element(reader);
                break;
            case XmlNodeType.EndElement:
                End(reader.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when words.AreExpected:
                words.Add(reader.Value);
                clean.Append(WebUtility.HtmlEncode(reader.Value));
                break;
            case XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.XmlDeclaration:
                break;
            default:
                throw new RefusedPictureException($"holds {NameOf(reader)}");
        }
    }

    private void Element(XmlReader reader)
    {
        var name = reader.LocalName;
        if (reader.NamespaceURI != SvgNamespace || !Elements.Contains(name))
            throw new RefusedPictureException($"holds <{Shown(reader.Name)}>");
        if (reader.Depth == 0 && name != "svg") throw new RefusedPictureException("isn't a drawing");
        if (reader.Depth > MaxDepth || ++elements > MaxElements)
            throw new RefusedPictureException("is too complex a drawing");
        if (reader.Depth == 0) SvgSize.Check(reader.GetAttribute("width"), reader.GetAttribute("height"));

        references.Enter(name, reader.GetAttribute("id"));
        words.Enter(name);
        clean.Append('<').Append(name);
        if (reader.Depth == 0) clean.Append($" xmlns=\"{SvgNamespace}\"");
        while (reader.MoveToNextAttribute()) Attribute(name, reader);
        reader.MoveToElement();
        clean.Append('>');
        if (reader.IsEmptyElement) End(name);
    }

    private void End(string element)
    {
        clean.Append("</").Append(element).Append('>');
        references.Leave();
        words.Leave(element);
    }

    private void Attribute(string element, XmlReader reader)
    {
        if (reader.NamespaceURI == NamespacesNamespace && reader.Value is SvgNamespace or XLinkNamespace) return;
        var name = reader.NamespaceURI switch
        {
            "" => reader.LocalName,
            XLinkNamespace => "xlink:" + reader.LocalName,
            XmlNamespace => "xml:" + reader.LocalName,
            _ => throw new RefusedPictureException($"holds the attribute {Shown(reader.Name)}"),
        };
        var value = references.Clean(element, name, reader.Value) ?? SvgAttributes.Clean(name, reader.Value)
            ?? throw new RefusedPictureException(
                $"holds the attribute {Shown(reader.Name)}, or something strange in it");
        if (name == "font-family") words.AddAside(value);
        // The older spelling of a reference would need its namespace.
        if (name == "xlink:href") name = "href";
        clean.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
    }

    private static string NameOf(XmlReader reader) => reader.NodeType switch
    {
        XmlNodeType.Comment => "a comment",
        XmlNodeType.ProcessingInstruction => "a processing instruction",
        XmlNodeType.CDATA => "a CDATA section",
        XmlNodeType.Text => "text outside <text>",
        _ => "something that isn't part of a drawing",
    };

    /// <summary>A name from the file, short enough for a message.</summary>
    private static string Shown(string name) => name.Length <= 40 ? name : name[..39] + "…";
}
