package io.papergraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormTest {
  @ParameterizedTest
  @CsvSource({
    "SYSTEM, Qwen2.5-VL-7B-Instruct, qwen, 2.5 7b vl instruct",
    "SYSTEM, ViT-B/16, vit, b 16",
    "SYSTEM, Claude Sonnet 4, claude, 4 sonnet",
    "SYSTEM, YOLOv8n, yolo, 8 n",
    "SYSTEM, GPT-4o, gpt, 4o",
    "SYSTEM, GPT-4V, gpt, 4 v",
    "SYSTEM, 1.3B Cerebras-GPT, cerebrasgpt, 1.3b",
    "SYSTEM, Mask2Former, mask2former, ''",
    "SYSTEM, UNet++, unet++, ''",
    "SYSTEM, V-JEPA 2, vjepa, 2",
    "SYSTEM, V^2-SAM, v2sam, ''",
    "SYSTEM, A2A, a2a, ''",
    "SYSTEM, OpenAI-o1, o, 1",
    "SYSTEM, Meta-Llama-3-8B, llama, 3 8b",
    "SYSTEM, Meta-LoRA, metalora, ''",
    "SYSTEM, GRUs, gru, ''",
    "DATA, 7-Scenes, 7scenes, ''",
    "DATA, 2017 ACDC, acdc, 17",
    "DATA, T2I-CompBench, t2icompbench, ''",
    "DATA, ImageNet 256 x 256, imagenet, 256",
    "DATA, V* Bench, vstarbench, ''",
    "METRIC, chrF++ score, chrf++, ''",
    "METRIC, Pass@1 accuracy, pass, 1",
    "DATA, BraTS 2021, brats, 21",
    "DATA, ImageNet-R, imagenetr, ''",
    "DATA, ImageNet-21k, imagenet, 21k",
    "DATA, the COCO dataset, thecoco, ''",
    "METRIC, mAP@0.5:0.95, map, 50 95",
    "METRIC, macro-F1, f, 1 macro",
    "TASK, 3D object detection, 3dobjectdetection, ''",
    "TASK, long-form QA, longformquestionanswering, ''",
    "TASK, GPT-4, gpt4, ''",
  })
  void aNameIsItsStemAndItsMarks(Group group, String name, String stem, String marks) {
    NameForm form = NameForm.of(group, name);
    assertEquals(stem, form.stem());
    assertEquals(marks, String.join(" ", form.marks()));
  }

  @ParameterizedTest
  @CsvSource({
    "PixArt-$\\alpha$, PixArt-α",
    "$τ^2$-Bench, tau^2-Bench",
    "Schr\\\"odinger Bridge, Schrödinger bridges",
    "\\textsc{Ptah}Eval, PtahEval",
    "Wav2Vec 2.0, wav2vec2",
    "Tanks\\&Temples, Tanks and Temples",
    "OpenAI's CLIP, CLIP",
  })
  void spellingsHaveOneForm(String a, String b) {
    assertEquals(NameForm.of(Group.SYSTEM, a), NameForm.of(Group.SYSTEM, b));
  }

  @ParameterizedTest
  @CsvSource({"VITS, ViTs", "Pythia-1.4B, Pythia-14B", "LoRA+, LoRA", "Llama 3 1B, Llama 3.1B"})
  void namesOfTwoThingsHaveTwo(String a, String b) {
    assertNotEquals(NameForm.of(Group.SYSTEM, a).key(), NameForm.of(Group.SYSTEM, b).key());
  }

  @ParameterizedTest
  @CsvSource({"ViTs, ViT", "LMs, LM", "ReLUs, ReLU", "VITS, VITS", "SASS, SASS", "basis, basis"})
  void theSmallSBehindACapitalIsThePlural(String name, String singular) {
    assertEquals(singular, Spelling.singular(name));
  }

  @Test
  void aNameOfMarksOrSignsAloneIsItsOwnStem() {
    assertEquals("9b", NameForm.of(Group.SYSTEM, "9B").stem());
    assertEquals("★", NameForm.of(Group.SYSTEM, "★").key());
  }

  @Test
  void initialsFitWhateverSmallWordsAndHyphens() {
    assertTrue(Initials.fit("SAM", "Sharpness-Aware Minimization"));
    assertTrue(Initials.fit("GCNs", "Graph Convolutional Networks"));
    assertFalse(Initials.fit("GAN", "Graph Convolutional Network"));
    assertFalse(Initials.fit("QA", "question answering"), "two letters fit too much");
  }
}
